import {describe, expect, it} from 'vitest';
import {visible, visibleLength, withoutCode, withoutFences} from './text';

describe('text', () => {
  it('takes code out', () => {
    expect(withoutCode('Ask `a?` and ``b`?`` now').replace(/\s+/g, ' ')).toBe('Ask and now');
    expect(withoutCode('Before?\n\n```json\n{"a": "?"}\n```\n').trim()).toBe('Before?');
    expect(withoutFences('x\n~~~\nopen to the end').trim()).toBe('x');
    expect(withoutFences('no `fence` here')).toBe('no `fence` here');
  });
  it('leaves what a reader sees', () => {
    expect(visible('A **bold** and _soft_ `s3:GetObject` [link](/services/s3#x)\n  here')).toBe('A bold and soft s3:GetObject link here');
    expect(visible('snake_case_name and 2 \\* 3')).toBe('snake_case_name and 2 * 3');
  });
  it('measures in characters, not in code units or marks', () => {
    expect(visibleLength('**é😀**')).toBe(2);
  });
});
