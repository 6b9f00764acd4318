import { useName, useText } from "../i18n/use-text.ts";
import type { Role } from "./permissions.ts";

interface Named {
  name: string;
  nameEn: string;
}

interface RoleLine {
  id: number;
  role: Role;
  department: Named | null;
  region: Named | null;
  line: Named | null;
}

/** An administrator without bounds is just that. */
const EVERYWHERE_IS_SAID: readonly Role[] = ["moderator", "supervisor"];

/** `审核员：青禾县，农业农村` for each role of a person. */
export function useRoleText(): (role: RoleLine) => string {
  const { site, accounts } = useText();
  const nameOf = useName();
  return ({ role, department, region, line }) => {
    const bounds = [department, region, line].flatMap((one) => (one ? [nameOf(one)] : []));
    const within =
      bounds.length > 0 ? accounts.bounds(bounds) : EVERYWHERE_IS_SAID.includes(role) ? accounts.everywhere : "";
    return within ? site.labelled(accounts.roles[role], within) : accounts.roles[role];
  };
}

/** The roles of a person, one under the other. */
export function RoleList({ roles }: { roles: readonly RoleLine[] }) {
  const textOf = useRoleText();
  const { accounts } = useText();
  if (roles.length === 0) return <>{accounts.staff.noRoles}</>;
  return (
    <>
      {roles.map((role) => (
        <div key={role.id}>{textOf(role)}</div>
      ))}
    </>
  );
}
