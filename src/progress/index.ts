/** The reader's own data, for other rooms. */
export {exportFile, fileName, importOf, localDay, longestFile, readFile, tooLarge, type FileContent, type Import} from './backup';
export {derive, flagged, fold, merge, settings, type Answer, type QuestionState, type Settings, type States} from './derive';
export {
  confidences,
  lastMoment,
  modes,
  nextAttempt,
  parseEvent,
  type AnsweredEvent,
  type Confidence,
  type ExamEndedEvent,
  type ExamFlaggedEvent,
  type ExamPickedEvent,
  type ExamStartedEvent,
  type Mode,
  type NewEvent,
  type ProgressEvent,
  type SettingKey,
} from './events';
export type {Log, Status} from './log';
export type {Snapshot, Store} from './store';
export {newId, progressStore, useAnswers} from './useAnswers';
