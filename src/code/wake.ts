export {wakeCopy} from './copy';
export {wakeTabs} from './tabs';
