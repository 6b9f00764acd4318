import type { Fields } from "../../helpers/visitor.ts";
import type { Person } from "./people.ts";

/** A form that a member of staff sends from a page: where to, with which answers, and who may. */
export interface StaffForm {
  /** The file in app/routes, without its ending. */
  route: string;
  /** In it, and in the fields, a name in capitals stands for a subject (`subjects.ts`). */
  path: string;
  may: readonly Person[];
  /** All that is needed for it to be accepted. */
  fields: Fields;
  /** The user name of one who may, where it is not the first of the role. */
  by?: string;
  /** The act is done, but by nobody in the tests of roles: it would end what the other rows need. */
  refusedOnly?: boolean;
  /** Its page comes back, with what was filled in beside it, and leads nowhere else. */
  stays?: boolean;
}
