/**
 * Mock exams, for pages and other rooms. A door of its own beside that of the exam room, which the build enters too:
 * this one leads to components.
 */
export {MockExam} from './MockExam';
export {attempts, type Attempt} from './history';
export {result, type DomainResult, type ExamResult, type Mark, type PartResult, type QuestionResult} from './result';
export {endOf, examsOf, timeLeft, type Exam} from './session';
export {settle} from './settle';
