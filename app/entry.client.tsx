import { RemixBrowser } from "@remix-run/react";
import { type ReactNode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { keepEarlyAnswers } from "./early-answers.ts";
import { localeOf } from "./i18n/locale.ts";
import { RenderContext } from "./render-context.ts";

const { lang, dataset } = document.documentElement;
const rendering = {
  locale: localeOf({ url: `/?lang=${lang}`, headers: new Headers() }),
  posted: "posted" in dataset,
  failed: "failed" in dataset,
};

const early = keepEarlyAnswers(document);

void decoded().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <RenderContext.Provider value={rendering}>
        <Answered>
          <RemixBrowser />
        </Answered>
      </RenderContext.Provider>,
    );
  }),
);

/** Gives back what was answered early, once the page has drawn itself anew with its scripts. */
function Answered({ children }: { children: ReactNode }) {
  useEffect(() => {
    const soon = setTimeout(() => void early.giveBack());
    return () => clearTimeout(soon);
  }, []);
  return children;
}

/**
 * Waits for what the page's loaders sent. RemixBrowser throws it as a promise, before any hook, until it is decoded; a
 * click in that moment would make React hydrate at once, which it cannot do while something waits (its error 345).
 */
async function decoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    if (pending instanceof Promise) await pending;
  }
}
