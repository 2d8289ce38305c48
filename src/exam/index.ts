/** What other rooms may use of the exam guides. Components are imported by the pages that show them. */
export {allSkills, domainOf, guideKeys, guideOf, guideOn, guides, inScopeServices, skillById, taskById} from './guides';
export type {Domain, ExamFormat, Guide, GuideKey, Skill, Task} from './guides';
export {allocate} from './blueprint';
export {wilson, type Share} from './wilson';
export {coverage} from './coverage';
export type {Coverage, GuideCoverage, SkillCoverage} from './coverage';
