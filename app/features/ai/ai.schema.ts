import * as z from "zod";

/** A switch, as its form sends it: what it is to be. */
export const aiSwitchForm = z.object({
  on: z.enum(["yes", "no"], "Escolha uma das respostas.").transform((said) => said === "yes"),
});
