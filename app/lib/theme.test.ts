import { expect, test } from "vitest";
import { readTheme, writeTheme } from "./theme";

const shown = (cookies: string) => readTheme(new Headers({ Cookie: cookies }));

test("only the two themes are read from the cookie", () => {
  expect(shown("a=1; theme=dark; b=2")).toBe("dark");
  expect(shown("theme=light")).toBe("light");
  expect(shown("theme=<script>")).toBeNull();
  expect(shown("mytheme=dark")).toBeNull();
  expect(readTheme(new Headers())).toBeNull();
});

test("a choice is kept and read back; following the system forgets it", () => {
  expect(shown(writeTheme("dark"))).toBe("dark");
  expect(writeTheme("light")).toMatch(/^theme=light; Path=\/; Max-Age=34560000; SameSite=Lax$/);
  expect(writeTheme("system")).toContain("Max-Age=0");
});
