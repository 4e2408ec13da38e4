import { expect, test } from "vitest";
import { initials } from "./initials";

test("first and last name count, particles do not", () => {
  expect(initials("Ana Lúcia dos Santos")).toBe("AS");
  expect(initials("ícaro")).toBe("Í");
  expect(initials("  ")).toBe("–");
});
