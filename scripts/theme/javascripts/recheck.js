/* Méthode: read the records again, compute the fingerprint of each text, compare every quotation with the text.
   Positions are counted in code points. The mark-up is described in ../README.md. */
(() => {
  const box = document.querySelector("[data-recheck]");
  if (!box) {
    return;
  }
  const WORD = /[\p{L}\p{N}]/u;
  const NAMES = {
    dates: "date",
    conditionals: "conditionnel",
    quotes: "parole",
    actors: "acteur",
    claims: "affirmation",
    events: "événement",
    terms: "terme",
    figures: "quantité",
    summary: "résumé",
    cautions: "précaution",
  };
  const number = (count) => count.toLocaleString("fr");
  const many = (count, one, several) => `${number(count)} ${count < 2 ? one : several}`;

  async function readJson(url) {
    const answer = await fetch(url, { cache: "no-store" });
    if (!answer.ok) {
      throw new Error(`${url} : ${answer.status}`);
    }
    return answer.json();
  }

  async function fingerprint(text) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // Every object that quotes: words at a position, or a cut of a sentence that keeps several.
  function* quotations(value, part) {
    if (!value || typeof value !== "object") {
      return;
    }
    const { start, end, words, spans, text } = value;
    if (Number.isInteger(start) && typeof words === "string") {
      yield { part, words, spans: [[start, end]] };
    } else if (Array.isArray(spans) && typeof text === "string") {
      yield { part, words: text, spans };
    }
    for (const inner of Object.values(value)) {
      yield* quotations(inner, part);
    }
  }

  // The words at each span stand in `words`, in order, with nothing between them but punctuation and « […] ».
  function exact(words, pieces) {
    let rest = words;
    for (const piece of pieces) {
      const at = rest.indexOf(piece);
      if (at < 0 || WORD.test(rest.slice(0, at))) {
        return false;
      }
      rest = rest.slice(at + piece.length);
    }
    return !WORD.test(rest);
  }

  function check(letters, { part, words, spans }) {
    const pieces = spans.map(([start, end]) => letters.slice(start, end).join(""));
    if (part === "summary" ? exact(words, pieces) : words === pieces[0]) {
      return null;
    }
    const place = `${NAMES[part] ?? part}, position ${number(spans[0][0])}`;
    return `${place} : l’enregistrement donne « ${words} », le texte « ${pieces.join(" […] ")} »`;
  }

  async function checkArticle({ file, text_sha256: expected }, url) {
    const record = await readJson(new URL(file, url));
    const { text, title } = record.article;
    const letters = [...text];
    const all = Object.entries(record).flatMap(([part, value]) => [...quotations(value, part)]);
    const wrong = all.map((quotation) => check(letters, quotation)).filter(Boolean);
    const computed = globalThis.crypto?.subtle ? await fingerprint(text) : null;
    const altered = computed !== null && computed !== expected;
    if (altered) {
      wrong.unshift(`le texte n’est plus celui de la construction : son empreinte SHA-256 est ${computed}, l’index donne ${expected}`);
    }
    return { title, count: all.length, exact: all.length - (wrong.length - altered), computed, altered, wrong };
  }

  function verdict(results) {
    const sum = (key) => results.reduce((total, result) => total + Number(result[key]), 0);
    const [count, exact, altered] = ["count", "exact", "altered"].map(sum);
    const words = `${many(exact, "citation", "citations")} sur ${number(count)} ${exact < 2 ? "est exacte" : "sont exactes"}, dans ${many(results.length, "article", "articles")}.`;
    if (results.some(({ computed }) => computed === null)) {
      return `${words} Les empreintes n’ont pas été calculées : le navigateur ne le permet qu’en https ou sur cette machine (localhost).`;
    }
    const kept = results.length - altered;
    return `${words} ${many(kept, "texte", "textes")} sur ${number(results.length)} ${kept < 2 ? "a son empreinte exacte" : "ont leur empreinte exacte"}.`;
  }

  function report(results) {
    const list = document.createElement("ul");
    for (const { title, wrong } of results) {
      for (const words of wrong) {
        const item = document.createElement("li");
        item.textContent = `Inexact, ${title} : ${words}`;
        list.append(item);
      }
    }
    return list.childElementCount ? [verdict(results), list] : [verdict(results)];
  }

  const output = box.querySelector("output");
  box.querySelector("button").addEventListener("click", async () => {
    output.replaceChildren("Vérification en cours…");
    try {
      const url = new URL(box.dataset.recheck, document.baseURI);
      const index = await readJson(url);
      output.replaceChildren(...report(await Promise.all(index.articles.map((entry) => checkArticle(entry, url)))));
    } catch {
      output.replaceChildren(
        location.protocol === "file:"
          ? "Ouvert depuis un dossier, le site ne peut pas lire ses données : publiez-le, ou lancez « make serve »."
          : "Les données n’ont pas pu être lues : rien n’a été vérifié. Rechargez la page, puis réessayez.",
      );
    }
  });
})();
