import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { lengthOf } from "~/lib/text/text-length";
import { contactSchema } from "./contacts/contact.schema";
import { cutMark, raiseForm, raiseSchema, resolveSchema } from "./sos.schema";

const lines = Array.from({ length: 30 }, () => "a".repeat(32));

test("971 letters and 29 line breaks, posted as CRLF, are 1,000 and go out", () => {
  const message = `${lines.join("\r\n")}${"b".repeat(11)}`;
  expect(lengthOf(message)).toBe(1029);
  expect(raiseForm.parse({ severity: "urgent", message }).message).toBe(message.replaceAll("\r\n", "\n"));
  expect(resolveSchema.safeParse({ outcome: "talked", note: message }).success).toBe(true);
});

test("a letter of 2,039 goes out whole; of 25,000 as much as is kept, and it says that it was cut", () => {
  expect(raiseSchema.parse({ severity: "support", message: "a".repeat(2039) }).message).toHaveLength(2039);
  expect(raiseSchema.parse({ message: "😔".repeat(20_000) }).message).toBe("😔".repeat(20_000));
  const { message = "" } = raiseSchema.parse({ message: "a".repeat(25_000) });
  expect(message).toBe("a".repeat(20_000) + cutMark);
  expect(raiseSchema.parse({ message }).message?.startsWith("a".repeat(20_000))).toBe(true);
});

test("whatever is sent is a call for help", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom("severity", "message", "tool", "key", "location", "waited"), fc.anything()),
  );
  fc.assert(
    fc.property(anything, (sent) => {
      for (const schema of [raiseSchema, raiseForm]) {
        const { success, data } = schema.safeParse(sent);
        expect(success).toBe(true);
        expect(["support", "urgent", "immediate"]).toContain(data?.severity);
      }
    }),
  );
});

test("what is said is understood, and what is not is as the form presets it", () => {
  expect(raiseSchema.parse({ severity: " Immediate " }).severity).toBe("immediate");
  expect(raiseSchema.parse({ severity: "panic" }).severity).toBe("urgent");
  expect(raiseSchema.parse({ message: "\u200b", tool: "" })).toEqual({ severity: "urgent" });
  expect(raiseForm.parse({ severity: "support", key: "no key" })).toEqual({ severity: "support" });
  expect(() => z.toJSONSchema(raiseSchema, { io: "input" })).not.toThrow();
});

test.each([
  ["(011) 98765-4321", "+5511987654321"],
  ["\u202a+55 11 98765\u20114321\u202c", "+5511987654321"],
])("a contact's phone %j is %s", (phone, e164) => {
  expect(contactSchema.parse({ name: "Lia\r\n", phone })).toMatchObject({ name: "Lia", phone: e164 });
});

test("a contact's phone that is none is refused, with what is wrong", () => {
  const refused = contactSchema.safeParse({ name: "Lia", phone: "((((" });
  expect(refused.error?.issues[0]?.message).toBe("Escreva o número com DDD, como (11) 98765-4321.");
});
