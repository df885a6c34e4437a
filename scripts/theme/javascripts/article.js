/* The annotated article: copy a sentence as a citation, and leave out of the tab order the marks that are not shown.
   Showing and hiding is the style sheet's work (proof.css), and works without this script. */
(() => {
  const reference = document.getElementById("reference");
  const told = document.querySelector(".told");
  if (!reference || !told) {
    return;
  }

  // The text fragment of a sentence: its words, or the first and the last of many. A hyphen has a meaning there.
  function fragment(words) {
    const ends = words.match(/^((?:\S+\s+){4}\S+)\s.*\s((?:\S+\s+){4}\S+)$/s)?.slice(1) ?? [words];
    return ends.map((end) => encodeURIComponent(end).replaceAll("-", "%2D")).join(",");
  }

  // Quotation, title, publisher, date, link. The words in it find the sentence again if its number changes.
  function citation(id) {
    const words = document.getElementById(id).textContent.trim();
    const address = new URL(`#${id}:~:text=${fragment(words)}`, location.href.split("#")[0]).href;
    return `«\u202f${words}\u202f» ${reference.textContent}. ${address}`;
  }

  // Outside https and localhost there is no clipboard to write to, but a selection can still be copied.
  function copySelected(words) {
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "told__field";
    field.readOnly = true;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }

  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return copySelected(words);
    }
  }

  let clearing = 0;
  function tell(words) {
    clearTimeout(clearing);
    told.textContent = words;
    clearing = setTimeout(() => (told.textContent = ""), 8000);
  }

  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-copies]") : null;
    if (button) {
      const words = citation(button.dataset.copies);
      const done = await copy(words);
      button.focus();
      tell(done ? button.dataset.done : `Copie refusée par le navigateur. Voici la citation\u00a0: ${words}`);
    }
  });

  document.addEventListener("change", ({ target }) => {
    const kind = target.dataset?.shows;
    for (const link of kind ? document.querySelectorAll(`.source a.mark--${kind}`) : []) {
      link.tabIndex = target.checked ? 0 : -1;
    }
  });
})();
