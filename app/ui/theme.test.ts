import { expect, test } from "vitest";
import { readTheme } from "./theme";

test("only the two themes are read from the cookie", () => {
  expect(readTheme("a=1; theme=dark; b=2")).toBe("dark");
  expect(readTheme("theme=light")).toBe("light");
  expect(readTheme("theme=<script>")).toBeNull();
  expect(readTheme("mytheme=dark")).toBeNull();
  expect(readTheme(null)).toBeNull();
});
