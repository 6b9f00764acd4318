import { sendInParts } from "./office/answer-parts.ts";
import { keepUnsent } from "./unsent.ts";

keepUnsent();
sendInParts();
