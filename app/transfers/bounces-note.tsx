import { useText } from "../i18n/use-text.ts";

/** How often a department has passed cases on: a fact beside its figures, by which nothing is ranked. */
export function BouncesNote({ name, count }: { name: string; count: number }) {
  const { site, transfers } = useText();
  if (count === 0) return null;
  return (
    <section aria-labelledby="bounces">
      <h2 id="bounces">{transfers.ofDepartment.title}</h2>
      <p>{transfers.ofDepartment.text(name, site.number(count))}</p>
    </section>
  );
}
