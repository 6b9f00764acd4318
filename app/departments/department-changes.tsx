import { useName, useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import type { Department } from "./department.ts";
import type { readDepartmentFacts } from "./department.server.ts";

type Changes = Awaited<ReturnType<typeof readDepartmentFacts>>["changes"];

const stands = ({ kind, undoneOn }: Changes[number]) => kind === "merged" && undoneOn === null;

/** What an old body has become, and whose figures a successor's include: on top of the page. */
export function SuccessionNotice({ department, changes }: { department: Department; changes: Changes }) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.departments;
  const merged = changes.find((change) => stands(change) && !change.came);
  const came = changes.filter((change) => stands(change) && change.came);
  if (merged?.other) {
    const name = nameOf(merged.other);
    return (
      <Notice title={words.became.merged(site.day(merged.day), name)}>
        <p>
          {words.follows(name)} <a href={`/departments/${merged.other.code}`}>{name}</a>
        </p>
      </Notice>
    );
  }
  if (department.endedOn !== null) return <Notice>{words.was(site.day(department.endedOn))}</Notice>;
  if (came.length === 0) return null;
  return <Notice>{words.includes(site.list(came.map((change) => nameOf(change.body))))}</Notice>;
}

/** Every change of a body, and what came to it from others, the latest first; each names the document that says so. */
export function ChangeList({ changes }: { changes: Changes }) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.departments;
  const told = ({ day, kind, came, body, other, line, formerly }: Changes[number]) => {
    const on = site.day(day);
    if (came && (kind === "merged" || kind === "split" || kind === "hosted")) return words.came[kind](on, nameOf(body));
    const beside = other ?? line;
    return words.became[kind](on, beside ? nameOf(beside) : "", nameOf(formerly));
  };
  const link = ({ came, body, other }: Changes[number]) => (came ? body : other);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <ul className="prose">
        {changes.map((change, index) => {
          const beside = link(change);
          return (
            <li key={index}>
              {words.change(
                told(change),
                beside && <a href={`/departments/${beside.code}`}>{nameOf(beside)}</a>,
                <span lang="zh-CN">{change.source}</span>,
                change.undoneOn === null ? "" : words.undone(site.day(change.undoneOn)),
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
