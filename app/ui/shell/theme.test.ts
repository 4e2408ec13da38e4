import { expect, test } from "vitest";
import { readTheme, writeTheme } from "./theme";

test("only the two themes are read from the cookie", () => {
  expect(readTheme("a=1; theme=dark; b=2")).toBe("dark");
  expect(readTheme("theme=light")).toBe("light");
  expect(readTheme("theme=<script>")).toBeNull();
  expect(readTheme("mytheme=dark")).toBeNull();
  expect(readTheme(null)).toBeNull();
});

test("a choice is kept and read back; following the system forgets it", () => {
  expect(readTheme(writeTheme("dark"))).toBe("dark");
  expect(writeTheme("light")).toMatch(/^theme=light; Path=\/; Max-Age=34560000; SameSite=Lax$/);
  expect(writeTheme("system")).toContain("Max-Age=0");
});
