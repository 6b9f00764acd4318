import { z } from "zod";

/** Which supporting body is reminded, by its code; without one the body that leads. */
export const nudgeForm = z.object({ department: z.string().optional() });
