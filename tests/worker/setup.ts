import { beforeEach } from "vitest";
import { freshWorld } from "./fresh-world";

// Vitest reads this anew before each file, and fresh-world once.
beforeEach(freshWorld);
