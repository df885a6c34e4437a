// Before the first paint: what needs a script keeps its place from the start.
document.documentElement.classList.replace("no-js", "js");
/* Material takes each « alternate » for the site in another language and asks for its sitemap, which a browser refuses
   from a folder. Ours is the feed. */
for (const link of document.querySelectorAll("link[rel=alternate][type]")) {
  link.relList.add("feed");
}
/* The four globals that Material's bundle expects; Material writes them inline in each page.
   The scope is the site's root: this file is at javascripts/frame.js. */
window.__md_scope = new URL("..", document.currentScript.src);
window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
window.__md_get = (key, storage = localStorage, scope = __md_scope) => JSON.parse(storage.getItem(scope.pathname + "." + key));
window.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {
    /* A full or forbidden storage only means that the choice is not kept. */
  }
};
