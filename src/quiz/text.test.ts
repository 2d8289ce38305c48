import {describe, expect, it} from 'vitest';
import {visible, visibleLength, withoutCode, withoutFences} from './text';

describe('text', () => {
  it('takes code out', () => {
    expect(withoutCode('Ask `a?` and ``b`?`` now').replace(/\s+/g, ' ')).toBe('Ask and now');
    expect(withoutCode('Before?\n\n```json\n{"a": "?"}\n```\n').trim()).toBe('Before?');
    expect(withoutFences('x\n~~~\nopen to the end').trim()).toBe('x');
    expect(withoutCode('a`b`c')).toBe('a c');
    expect(withoutCode('a `` ` `` b ``` x``y ``` c').replace(/ +/g, ' ')).toBe('a b c');
    expect(withoutCode('an ` open one')).toBe('an ` open one');
    // A fence opens at the beginning of a line, and only its own kind, at least as long, alone on a line, closes it.
    expect(withoutFences('a\n```\nx ```\n~~~\n``` y\n  ````  \nb')).toBe('a\n \nb');
    expect(withoutFences('a\n  ~~~ yaml\n```\nx\n\t~~~~\t\nb')).toBe('a\n \nb');
    expect(withoutFences('say ```\nx\n```')).toBe('say ```\nx\n```');
    expect(withoutFences('``\nx\n``')).toBe('``\nx\n``');
    expect(withoutFences('~~\nx\n~~')).toBe('~~\nx\n~~');
    expect(withoutFences('```\na\n```\nb\n```\nc\n```\nd')).toBe(' \nb\n \nd');
    expect(withoutFences('no `fence` here')).toBe('no `fence` here');
  });
  it('leaves what a reader sees', () => {
    expect(visible('A **bold** and _soft_ `s3:GetObject` [link](/services/s3#x)\n  here')).toBe('A bold and soft s3:GetObject link here');
    expect(visible('*soft* first, ![a picture](x.png) and ```code```')).toBe('soft first, a picture and code');
    expect(visible('_x_y and a*b*')).toBe('_x_y and a*b*');
    expect(visible('snake_case_name and 2 \\* 3')).toBe('snake_case_name and 2 * 3');
  });
  it('measures in characters, not in code units or marks', () => {
    expect(visibleLength('**é😀**')).toBe(2);
  });
});
