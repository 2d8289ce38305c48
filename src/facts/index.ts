export type {Fact} from './schema';
