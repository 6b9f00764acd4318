import { keepUnsent } from "./unsent.ts";

keepUnsent();
