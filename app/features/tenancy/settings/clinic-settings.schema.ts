import * as z from "zod";
import { emailField } from "~/features/identity/identity.schema";
import { phoneField } from "~/features/kernel/phone.schema";
import { line, optional, words } from "~/features/kernel/words.schema";
import { emptyAsAbsent, hasAddress } from "~/lib/text/text";
import { clinicName, zoneField } from "../tenancy.schema";

const noSite = "Escreva sem endereço de site nem e-mail: a mensagem vai para quem ainda não conhece a clínica.";

/** Branches of a clinic at most. */
export const mostBranches = 20;

/** "Nome | endereço", one a line: a form that needs no JavaScript to grow. */
const branches = optional(
  words(4000, "").transform((typed, issue) => {
    const lines = typed.split("\n").map((one) => one.trim());
    const all = lines
      .filter((one) => one !== "")
      .map((one) => {
        const [name = "", ...rest] = one.split("|").map((part) => part.trim());
        return { name, address: rest.join(" ") };
      });
    const wrong =
      all.length > mostBranches
        ? `Até ${mostBranches} unidades.`
        : all.some(({ name, address }) => name === "" || name.length > 80 || address.length > 200)
          ? "Uma unidade por linha: nome | endereço. O nome tem até 80 letras, o endereço até 200."
          : new Set(all.map(({ name }) => name)).size < all.length
            ? "Duas unidades têm o mesmo nome."
            : null;
    if (wrong) issue.addIssue({ code: "custom", message: wrong });
    return all;
  }),
);

/** `/admin/clinic`: what a clinic says of itself. */
export const clinicSettingsSchema = z.object({
  intent: z.literal("save"),
  version: z.coerce.number().int(),
  name: clinicName,
  address: optional(line(200, "")),
  hours: optional(words(300, "")),
  zone: zoneField,
  phone: z.preprocess(emptyAsAbsent, phoneField("Escreva o telefone com DDD, por exemplo (11) 3333-4444.").optional()),
  email: z.preprocess(emptyAsAbsent, emailField.optional()),
  invitationText: optional(words(500, "").refine((text) => !hasAddress(text), noSite)),
  branches,
});
export type ClinicSettings = Omit<z.output<typeof clinicSettingsSchema>, "intent">;

/** The logo, which comes beside these, and taking it away. */
export const logoSchema = z.object({ intent: z.enum(["logo", "remove-logo"]) });

/** Closing a clinic: its name, typed, and the password; and taking it back. */
export const closingSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("close"),
    name: line(100, "Escreva o nome da clínica."),
    password: z.preprocess(emptyAsAbsent, z.string().max(1024).optional()),
  }),
  z.object({ intent: z.literal("reopen") }),
]);
