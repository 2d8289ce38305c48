/** Scheduling and drills, for other rooms and pages. */
export {confusions, type Confusion} from './confusions';
export {anyDrill, drillSearch, type By, type Drill, type Only} from './drill';
export {Practice} from './Practice';
export {Review} from './Review';
export type {DayCount, PlanDay, ReviewCard} from './schedule';

/** `cards`, `forecast` and the rest of the scheduler, with ts-fsrs, in a chunk of its own. */
export const loadSchedule = (): Promise<typeof import('./schedule')> => import('./schedule');
