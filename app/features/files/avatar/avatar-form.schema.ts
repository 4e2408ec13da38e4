import * as z from "zod";

/** The photo form: the file comes beside it. */
export const avatarFormSchema = z.object({ intent: z.enum(["photo", "remove"], "Escolha o que fazer com a foto.") });
