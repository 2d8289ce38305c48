/** What other rooms and pages use of the quiz, free of Node. For the build: `./plugin`. */
export {loadItems, type BankEntry, type BankIndex, type BankSource, type ConfusionPair} from './bank';
export {Question as QuestionCard, type QuestionProps} from './Question';
export {QuestionSheet, type QuestionSheetProps} from './QuestionSheet';
export {Quiz, type QuizProps} from './Quiz';
export {reportUrl} from './card';
export {retries} from './retries';
export {useBankIndex, useItems} from './useBank';
export {cue, grade, inWords, type Grade} from './grade';
export {fnv1a, mulberry32, orderOptions, shuffle} from './order';
export {keyOf, type ItemFact, type ItemOption, type Key, type QuestionRef, type QuestionType, type QuizItem} from './types';
export type {Question, QuestionOption} from './schema';
