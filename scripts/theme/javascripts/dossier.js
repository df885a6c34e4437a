/* Two things a reader can do: filter the ledger, and re-check every quotation. Pages are complete without them.
   The mark-up is described in ../README.md. Nothing happens on a page that has neither. */
(() => {
  const many = (count, one, several) => `${count.toLocaleString("fr")} ${count < 2 ? one : several}`;

  // Filters: each select hides the rows that lack its value ------------------------------------------------------
  function setUpFilters(form) {
    const rows = [...(document.getElementById(form.dataset.filters)?.tBodies[0]?.rows ?? [])];
    const selects = [...form.querySelectorAll("select")];
    const fits = (row) =>
      selects.every(({ name, value }) => !value || (row.dataset[name] ?? "").split(" ").includes(value));

    function apply() {
      for (const row of rows) {
        row.hidden = !fits(row);
      }
      const shown = rows.filter((row) => !row.hidden).length;
      form.querySelector("output").value = `${many(shown, "ligne", "lignes")} sur ${rows.length.toLocaleString("fr")}`;
    }

    // A link to a row wins over the filters: they are emptied rather than leading nowhere.
    function reveal() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && rows.includes(target) && target.hidden) {
        form.reset();
        apply();
        target.scrollIntoView();
      }
    }

    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", reveal);
    form.hidden = false;
    apply();
  }

  // Re-check: the records' words against the frozen text, counted in code points --------------------------------
  function* quotations(value) {
    if (Array.isArray(value) || (value && typeof value === "object")) {
      const { start, end, words } = value;
      if (Number.isInteger(start) && Number.isInteger(end) && typeof words === "string") {
        yield value;
      }
      for (const part of Object.values(value)) {
        yield* quotations(part);
      }
    }
  }

  async function readJson(url) {
    const answer = await fetch(url);
    if (!answer.ok) {
      throw new Error(`${url} : ${answer.status}`);
    }
    return answer.json();
  }

  function compare(record) {
    const letters = [...record.article.text];
    const all = [...quotations(record)];
    const wrong = all.filter(({ start, end, words }) => letters.slice(start, end).join("") !== words);
    return { count: all.length, wrong: wrong.map(({ words, start }) => `« ${words} » (${record.article.title}, position ${start})`) };
  }

  async function recheck(url) {
    const index = await readJson(url);
    const results = await Promise.all(
      index.articles.map(async ({ file }) => compare(await readJson(new URL(file, url)))),
    );
    const count = results.reduce((sum, result) => sum + result.count, 0);
    const wrong = results.flatMap((result) => result.wrong);
    const exact = count - wrong.length;
    const verdict =
      `${many(exact, "citation", "citations")} sur ${count.toLocaleString("fr")} ` +
      `${exact < 2 ? "est exacte" : "sont exactes"}, dans ${many(results.length, "article", "articles")}.`;
    return [verdict, ...wrong.map((words) => `Inexact : ${words}`)].join("\n");
  }

  function setUpRecheck(box) {
    const output = box.querySelector("output");
    box.querySelector("button").addEventListener("click", async () => {
      output.value = "Vérification en cours…";
      try {
        output.value = await recheck(new URL(box.dataset.recheck, document.baseURI));
      } catch {
        output.value =
          location.protocol === "file:"
            ? "Ouvert depuis un dossier, le site ne peut pas lire ses données : publiez-le, ou lancez « make serve »."
            : "Les données n’ont pas pu être lues : rien n’a été vérifié. Rechargez la page, puis réessayez.";
      }
    });
    box.hidden = false;
  }

  document.querySelectorAll("form[data-filters]").forEach(setUpFilters);
  document.querySelectorAll("[data-recheck]").forEach(setUpRecheck);
})();
