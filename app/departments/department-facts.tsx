import { useName, useText } from "../i18n/use-text.ts";
import { FactList } from "../ui/figures/figures.tsx";
import type { Department, DepartmentName } from "./department.ts";
import type { readDepartmentFacts } from "./department.server.ts";

type Facts = Awaited<ReturnType<typeof readDepartmentFacts>>;

/** By what its answers come, each way since when, and what that means for its rates. */
function Reach({ reach }: { reach: Facts["reach"] }) {
  const { site, register, entering } = useText();
  const words = register.departments.reach;
  const { account, channels, since } = reach;
  return (
    <>
      <ul>
        <li>{account === null ? words.noAccount : words.account(site.day(account))}</li>
        {channels.map((one) => (
          <li key={one.channel}>{words.other(entering.channels[one.channel], site.day(one.since))}</li>
        ))}
      </ul>
      {since !== null && <p>{words.since(site.day(since))}</p>}
    </>
  );
}

/** What the body is: its type, superiors, other names, and the temporary bodies it hosts. */
export function DepartmentFacts({ department, facts }: { department: Department; facts: Facts }) {
  const { site, register, vocabulary } = useText();
  const nameOf = useName();
  const words = register.departments;
  const link = (body: DepartmentName) => <a href={`/departments/${body.code}`}>{nameOf(body)}</a>;
  const list = [
    { term: words.type, detail: vocabulary.departmentTypes[department.type] },
    facts.peers && {
      term: words.line,
      detail:
        facts.peers.level === "township" ? (
          nameOf(facts.peers)
        ) : (
          <>
            {nameOf(facts.peers)}{" "}
            <a href={`/compare?line=${facts.peers.code}&level=${facts.peers.level}`}>{words.besidePeers}</a>
          </>
        ),
    },
    facts.host && { term: words.hostedIn, detail: link(facts.host) },
    facts.region && {
      term: register.cases.region,
      detail: (
        <a href={`/regions/${facts.region.code}`}>
          {nameOf({ name: facts.region.name, nameEn: facts.region.name_en })}
        </a>
      ),
    },
    facts.parents.length > 0 && {
      term: words.parents,
      detail: (
        <ul>
          {facts.parents.map((parent) => (
            <li key={parent.name}>
              <a
                href={parent.departmentCode ? `/departments/${parent.departmentCode}` : `/regions/${parent.regionCode}`}
              >
                {nameOf(parent)}
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    department.hostId === null && { term: words.reach.term, detail: <Reach reach={facts.reach} /> },
    facts.hosted.length > 0 && {
      term: words.hosts,
      detail: (
        <ul>
          {facts.hosted.map((body) => (
            <li key={body.code}>{link(body)}</li>
          ))}
        </ul>
      ),
    },
    facts.aliases.length > 0 && {
      term: words.aliases,
      detail: <span lang="zh-CN">{site.list(facts.aliases)}</span>,
    },
    facts.formerNames.length > 0 && {
      term: words.formerNames,
      detail: <span lang="zh-CN">{site.list(facts.formerNames)}</span>,
    },
  ];
  return <FactList title={words.facts} facts={list.filter((fact) => fact !== null && fact !== false)} />;
}
