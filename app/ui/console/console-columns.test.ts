import { expect, test } from "vitest";
import { shownColumns } from "./console-columns";

const columns = [{ key: "name" }, { key: "role" }, { key: "seen" }, { key: "zone", extra: true }];
const shown = (search: string) => shownColumns(new URLSearchParams(search), columns).map(({ key }) => key);

test("an address that names no columns shows all but the extra ones", () => {
  expect(shown("")).toEqual(["name", "role", "seen"]);
});

test("an address shows what it names, in the table's own order, and always who the row is", () => {
  expect(shown("cols=zone&cols=role")).toEqual(["name", "role", "zone"]);
  expect(shown("cols=role&cols=role")).toEqual(["name", "role"]);
});

test("columns that are none are left out, and none at all is as if none were named", () => {
  expect(shown("cols=password&cols=zone")).toEqual(["name", "zone"]);
  expect(shown("cols=password")).toEqual(["name", "role", "seen"]);
});
