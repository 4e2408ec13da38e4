import { expect, test } from "vitest";
import { dateFormat } from "./date-format";
import { deviceZone, houseZone, isZone, knownZone, zoneOr } from "./zone";

test.each(["Etc/Unknown", "Mars/Phobos", "", "+03:00", "../etc", "x".repeat(100)])("%j is no zone", (zone) => {
  expect(isZone(zone)).toBe(false);
  expect(zoneOr(zone)).toBe(houseZone);
  expect(zoneOr(zone, "America/Manaus")).toBe("America/Manaus");
  expect(() => dateFormat("pt-BR", zone, { dateStyle: "short" }).format(0)).not.toThrow();
});

test("a zone is kept in its own spelling", () => {
  expect(knownZone("america/sao_paulo")).toBe("America/Sao_Paulo");
  expect(zoneOr("AMERICA/RIO_BRANCO")).toBe("America/Rio_Branco");
});

test("a locale that is none is Portuguese", () => {
  const options = { weekday: "long" } as const;
  expect(dateFormat("pt_BR!", houseZone, options).format(Date.UTC(2026, 10, 23, 15))).toBe("segunda-feira");
});

test("a device always has a zone", () => {
  expect(isZone(deviceZone())).toBe(true);
});
