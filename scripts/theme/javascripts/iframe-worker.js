/* Search when the site is opened from a folder: browsers refuse workers on file://, so the search worker runs in a
   hidden frame. After the shim of npm `iframe-worker` (© 2020-2022 Martin Donath, MIT licence), with its inline part in a file of its
   own, which the content policy demands. Elsewhere than on file:// nothing happens. */
if (location.protocol === "file:") {
  const runtime = new URL("iframe-worker-runtime.js", document.currentScript.src).href;

  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      window.addEventListener("message", (event) => {
        if (event.source === this.frame.contentWindow) {
          this.dispatchEvent(new MessageEvent("message", { data: event.data }));
        }
      });
      const page = this.frame.contentDocument;
      page.open();
      // The worker first: it finds its language files beside the first script of the page.
      page.write(`<!doctype html><body><script src="${new URL(url, location)}"></script><script src="${runtime}"></script></body>`);
      page.close();
      // After open(), which takes the listeners of a window away.
      this.ready = new Promise((resolve) => {
        this.frame.contentWindow.addEventListener("load", resolve);
      });
    }

    postMessage(data) {
      this.ready.then(() => this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data })));
    }
  };
  window.Worker = window.IFrameWorker;
}
