import { useName, useText } from "../../i18n/use-text.ts";
import { Button, HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CountyOfForm } from "../../register/county-field.tsx";
import { useRoleText } from "../role-list.tsx";
import { SessionTable } from "../session-table.tsx";
import { EmployerField, GrantFields, type GrantFieldsProps, HomeField } from "./grant-fields.tsx";
import type { StaffPerson } from "./read-staff.server.ts";
import "../accounts.css";

type PersonFormsProps = GrantFieldsProps & { person: StaffPerson; own: boolean };

/** All that an administrator may change about a person; of their own account, nothing. */
export function PersonForms({ person, own, ...fields }: PersonFormsProps) {
  const { accounts, site } = useText();
  const nameOf = useName();
  const words = accounts.staff.person;
  const here = `/staff/${person.id}`;
  const toggle = person.closed ? "reopen" : "close";
  const { county, among } = fields.choices;
  const form = (act: string, children: React.ReactNode) => (
    <form method="post" action={county ? `${here}?county=${county}` : here} noValidate>
      <HiddenFields values={{ act }} />
      {children}
    </form>
  );
  return (
    <>
      {own && <Notice>{words.own}</Notice>}
      {person.apart && <Notice tone="overdue" title={accounts.errors.apart} />}
      {person.closed && <Notice tone="overdue" title={accounts.staff.closed} />}
      {!own && <CountyOfForm action={here} options={among} county={county} />}
      <h2>{words.rolesTitle}</h2>
      <Roles person={person} own={own} here={here} />
      {!own && (
        <details open={Boolean(fields.errors.role ?? fields.errors.region ?? fields.errors.department)}>
          <summary>{words.addTitle}</summary>
          {form(
            "give",
            <>
              <GrantFields {...fields} />
              <Button look="secondary">{words.add}</Button>
            </>,
          )}
        </details>
      )}
      <h2>{words.homeTitle}</h2>
      <p>{words.homeNow(person.home && nameOf(person.home))}</p>
      {!own &&
        form(
          "home",
          <>
            <HomeField {...fields} />
            <Button look="secondary">{words.setHome}</Button>
          </>,
        )}
      <h2>{words.employerTitle}</h2>
      <p>{words.employerNow(person.employer && nameOf(person.employer))}</p>
      {!own &&
        form(
          "employer",
          <>
            <EmployerField {...fields} noted={person.employer} />
            <Button look="secondary">{words.setEmployer}</Button>
          </>,
        )}
      <h2>{words.securityTitle}</h2>
      <dl className="answers">
        <div>
          <dt>{words.app}</dt>
          <dd>{person.factors.totpSince === null ? words.no : words.yes}</dd>
        </div>
        <div>
          <dt>{words.passkeys}</dt>
          <dd>{words.count(person.factors.passkeys.length)}</dd>
        </div>
        <div>
          <dt>{words.recovery}</dt>
          <dd>{words.count(person.factors.recoveryCodes)}</dd>
        </div>
      </dl>
      <h2>{words.sessionsTitle}</h2>
      {person.sessions.length === 0 ? (
        <p>{words.sessionsNone}</p>
      ) : (
        <>
          <SessionTable action={here} sessions={person.sessions} />
          {form("end", <Button look="secondary">{words.endAll}</Button>)}
        </>
      )}
      {!own && (
        <>
          <h2>{words.reset}</h2>
          <p>
            <a href={`${here}/reset`}>{site.goOn(accounts.staff.grave.titles.reset)}</a>
          </p>
          <h2>{words.closeTitle}</h2>
          <p>
            <a href={`${here}/${toggle}`}>{site.goOn(accounts.staff.grave.titles[toggle])}</a>
          </p>
        </>
      )}
    </>
  );
}

function Roles({ person, own, here }: { person: StaffPerson; own: boolean; here: string }) {
  const { accounts, site } = useText();
  const textOf = useRoleText();
  const words = accounts.staff.person;
  if (person.roles.length === 0) return <p>{accounts.staff.noRoles}</p>;
  return (
    <ul>
      {person.roles.map((role) => (
        <li key={role.id}>
          {textOf(role)}{" "}
          {!own && (
            <a href={`${here}/take-${role.id}`} aria-label={words.takeNamed(textOf(role))}>
              {site.goOn(words.take)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
