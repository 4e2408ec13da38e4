import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ChangeEvent } from "react";
import { accountPaths } from "~/account-paths";
import { Avatar } from "~/ui/avatar";
import { Button } from "~/ui/form/button";
import { FieldError } from "~/ui/form/field-error";

type PhotoFormProps = { name: string; photo: string | null; error?: string };

/** Puts the middle square of what was chosen in its place, so that this is what is posted. @returns what to show */
async function crop(input: HTMLInputElement): Promise<string | null> {
  const chosen = input.files?.[0];
  if (!chosen) return null;
  const { squarePhoto } = await import("./prepare-file");
  const square = await squarePhoto(chosen);
  if (!square) return null; // posted as it is: the server says what it thinks of it
  const files = new DataTransfer();
  files.items.add(square);
  input.files = files.files;
  return URL.createObjectURL(square);
}

/** Sets or removes one's photo. Works as a plain form; with JavaScript the photo is cropped and shown before it is sent. */
export function PhotoForm({ name, photo, error }: PhotoFormProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { formAction, formData } = useNavigation();
  const pending = formAction === accountPaths.accountPhoto() ? formData?.get("intent") : undefined;
  useEffect(() => setChosen(null), [photo]);
  useEffect(() => () => (chosen === null ? undefined : URL.revokeObjectURL(chosen)), [chosen]);
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => void crop(currentTarget).then(setChosen);
  return (
    <section aria-labelledby="sua-foto" className="max-w-form">
      <h2 id="sua-foto" className="text-lg">
        Sua foto
      </h2>
      <p className="mt-1 text-sm text-ink-soft">Aparece para as pessoas da sua clínica. Sem foto, ficam as iniciais.</p>
      <div className="mt-4 flex items-start gap-4">
        <Avatar name={name} photo={chosen ?? photo} size="large" />
        <div className="min-w-0 flex-1 space-y-3">
          <Form
            key={photo ?? "none"}
            method="post"
            action={accountPaths.accountPhoto()}
            encType="multipart/form-data"
            className="space-y-3"
          >
            <input type="hidden" name="intent" value="photo" />
            <input
              id="photo"
              type="file"
              name="photo"
              accept="image/*"
              required
              aria-label="Escolher foto"
              aria-describedby={error ? "photo-error" : undefined}
              onChange={onChange}
              className="block min-h-11 w-full rounded-md border border-line-strong bg-raised p-2 text-sm file:mr-3 file:min-h-7 file:rounded-full file:border-0 file:bg-act-wash file:px-4 file:font-semibold file:text-act"
            />
            <FieldError id="photo-error">{error}</FieldError>
            <Button variant={chosen ? "primary" : "quiet"} pending={pending === "photo"} pendingLabel="Enviando…">
              Usar esta foto
            </Button>
          </Form>
          {photo && (
            <Form method="post" action={accountPaths.accountPhoto()} encType="multipart/form-data">
              <Button
                variant="quiet"
                name="intent"
                value="remove"
                pending={pending === "remove"}
                pendingLabel="Removendo…"
              >
                Remover a foto
              </Button>
            </Form>
          )}
        </div>
      </div>
    </section>
  );
}
