import { sendInParts } from "./answer-parts.ts";
import { keepUnsent } from "./unsent.ts";

keepUnsent();
sendInParts();
