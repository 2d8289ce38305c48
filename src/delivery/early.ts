/**
 * What every page carries as an inline script, as text: it loads the site's scripts after the page has been painted and
 * loaded, or as soon as the reader does anything, and keeps what the reader did before they ran.
 *
 * Choices, typed text and native details keep themselves; links and the search form work without any script. What
 * would be lost is a click on a button: it is remembered here and clicked again by `replayEarly` (./replay.ts), once all is live. `/` and Ctrl
 * or ⌘ K move to the search field at once. `e2e/early.spec.ts` holds the scripts back for five seconds and tries all of it.
 *
 * The text is the same in every page and every build, so that one hash in the Content-Security-Policy allows it: the
 * addresses of the scripts stand in the element's `data-scripts`.
 */
export const earlyScript = `(function(w,d){
var clicks=[],begun=false,own=d.currentScript;
function begin(){
if(begun)return;begun=true;
own.dataset.scripts.split(" ").forEach(function(src){var s=d.createElement("script");s.src=src;s.async=false;d.head.append(s)})
}
function click(e){var b=e.target.closest&&e.target.closest("button");if(b)clicks.push(b)}
function key(e){
var t=e.target,typing=t.isContentEditable||/^(input|textarea|select)$/i.test(t.tagName);
if(e.key==="/"&&!typing&&!e.ctrlKey&&!e.metaKey&&!e.altKey||e.key==="k"&&(e.ctrlKey||e.metaKey)){
var f=d.querySelector("[role=combobox]");if(f){e.preventDefault();f.focus()}}
}
["pointerdown","keydown","focusin","touchstart"].forEach(function(t){w.addEventListener(t,begin,{capture:true,once:true,passive:true})});
w.addEventListener("click",click,true);w.addEventListener("keydown",key,true);
if(d.readyState==="complete")begin();else w.addEventListener("load",begin);
w.early={take:function(){w.removeEventListener("click",click,true);w.removeEventListener("keydown",key,true);return clicks.splice(0)}}
})(window,document)`.replaceAll('\n', '');
