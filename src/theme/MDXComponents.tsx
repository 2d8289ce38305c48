import MDXComponents from '@theme-original/MDXComponents';
import {Quiz} from '../quiz';

/** The one element of a lesson that needs a component in the browser; the rest is expanded at build. */
export default {...MDXComponents, Quiz};
