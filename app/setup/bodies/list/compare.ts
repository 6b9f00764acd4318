import type { DepartmentType } from "../../../../db/tables/register/departments.ts";
import type { BodyColumn, BodyProblem, NewBody } from "../body.ts";

/** A body that is entered, as a list would write it. */
export interface EnteredBody {
  code: string;
  region: string;
  name: string;
  nameEn: string;
  type: DepartmentType;
  line: { code: string; name: string };
  host: { code: string; name: string } | null;
  /** The bodies above it; what else it is and was called. */
  superiors: readonly { code: string; name: string }[];
  aliases: readonly string[];
  formerNames: readonly string[];
}

/**
 * What a row says otherwise than what is entered of its body; a column that the row leaves out says nothing, and names
 * that are entered besides are no difference. `typeName` writes a type as lists do.
 */
export function differences(
  body: NewBody,
  entered: EnteredBody,
  typeName: (type: DepartmentType) => string,
): BodyProblem[] {
  const { superiors, host } = entered;
  const named = (bodies: readonly { name: string }[]) => bodies.map((one) => one.name).join("、");
  const above = body.superiors.flatMap((one) => (one.kind === "department" ? [one.code] : []));
  const all: Record<BodyColumn, [same: boolean, is: string]> = {
    name: [body.name === entered.name, entered.name],
    name_en: [body.nameEn === entered.nameEn, entered.nameEn],
    type: [body.type === entered.type, typeName(entered.type)],
    line: [body.line === entered.line.code, entered.line.name],
    parents: [isSame(above, codesOf(superiors)), named(superiors)],
    host: [body.host === (host?.code ?? null), host?.name ?? ""],
    aliases: [
      isPart(body.aliases, [entered.name, ...entered.aliases, ...entered.formerNames]),
      entered.aliases.join("、"),
    ],
    former_names: [
      isPart(body.formerNames, [entered.name, ...entered.aliases, ...entered.formerNames]),
      entered.formerNames.join("、"),
    ],
    code: [body.code === entered.code, entered.code],
  };
  return (body.said ?? []).flatMap((column) => {
    const [same, is] = all[column];
    return same ? [] : [{ row: body.row ?? 0, name: body.name, column, what: "differs" as const, is }];
  });
}

const codesOf = (bodies: readonly { code: string }[]) => bodies.map((one) => one.code);
const isPart = (part: readonly string[], whole: readonly string[]) => part.every((one) => whole.includes(one));
const isSame = (one: readonly string[], other: readonly string[]) => isPart(one, other) && isPart(other, one);
