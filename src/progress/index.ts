/** The reader's own data, for other rooms. */
export {derive, merge, parseEvent, type Answer, type AnsweredEvent, type NewEvent, type ProgressEvent, type QuestionState, type ResetEvent, type States, type UndoEvent} from './events';
export type {Log, Status} from './log';
export type {Snapshot, Store} from './store';
export {useAnswers} from './useAnswers';
