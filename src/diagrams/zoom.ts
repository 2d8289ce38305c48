/** Zooming and panning as arithmetic; no document here. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture as its viewBox says, in its own units. */
export interface Picture extends Size {
  readonly x: number;
  readonly y: number;
}

/** What the stage shows: how large, and which point of the picture is in its upper left corner. */
export interface View {
  /** Pixels for one unit of the picture. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The letters of a picture have 15 units: six times is a headline. */
const largest = 6;
/** At this scale letters are larger than those of the page (15 → 21 px); a picture opens at least so large. */
const comfortable = 1.4;
/** One press of + or −. */
export const zoomStep = 1.25;
/** One press of an arrow key, in pixels. */
export const panStep = 60;

/** @returns the scale at which the whole picture fits the stage; small ones do not become posters */
export function wholeScale(picture: Size, stage: Size): number {
  return Math.min(stage.width / picture.width, stage.height / picture.height, 2);
}

/** On one axis: a picture smaller than the stage stands in its middle, a larger one leaves no gap at its edges. */
function held(at: number, start: number, length: number, room: number): number {
  return length <= room ? start - (room - length) / 2 : Math.min(Math.max(at, start), start + length - room);
}

/** @returns the view nearest to the wish that the picture and the stage allow */
export function clamped(view: View, picture: Picture, stage: Size): View {
  const smallest = Math.min(wholeScale(picture, stage), 1);
  const scale = Math.min(Math.max(view.scale, smallest), largest);
  return {scale, x: held(view.x, picture.x, picture.width, stage.width / scale), y: held(view.y, picture.y, picture.height, stage.height / scale)};
}

/** @returns the whole picture */
export function whole(picture: Picture, stage: Size): View {
  return clamped({scale: wholeScale(picture, stage), x: picture.x, y: picture.y}, picture, stage);
}

/** @returns how a picture opens: whole if it can be read so, else its upper part across the middle */
export function opening(picture: Picture, stage: Size): View {
  const scale = Math.max(wholeScale(picture, stage), comfortable);
  return clamped({scale, x: picture.x + (picture.width - stage.width / scale) / 2, y: picture.y}, picture, stage);
}

/**
 * @param factor above 1 for larger
 * @param at the point of the stage that stays where it is, in pixels
 */
export function zoomed(view: View, factor: number, at: {readonly x: number; readonly y: number}, picture: Picture, stage: Size): View {
  const {scale} = clamped({...view, scale: view.scale * factor}, picture, stage);
  return clamped({scale, x: view.x + at.x / view.scale - at.x / scale, y: view.y + at.y / view.scale - at.y / scale}, picture, stage);
}

/** @param dx how many pixels the window moves to the right over the picture @param dy and downwards */
export function panned(view: View, dx: number, dy: number, picture: Picture, stage: Size): View {
  return clamped({...view, x: view.x + dx / view.scale, y: view.y + dy / view.scale}, picture, stage);
}

/** @returns the value of `viewBox`: the part of the picture that fills the stage */
export function viewBox({scale, x, y}: View, stage: Size): string {
  return [x, y, stage.width / scale, stage.height / scale].map((n) => Math.round(n * 100) / 100).join(' ');
}
