import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import type { SeenReport } from "../../retention/read-retention.server";

/** Has a report that stands begin now; stops it, or one that runs, with a reason. */
export function ReleaseOrStop({ report: { id, state } }: { report: SeenReport }) {
  const answer = useActionData();
  const stopping = refusalOf(answer, { intent: "stop" });
  const releasing = refusalOf(answer, { intent: "release" });
  const pending = useNavigation().formData?.get("intent");
  if (state !== "standing" && state !== "running") return null;
  return (
    <div className="space-y-4 pt-2">
      {state === "standing" && (
        <Form method="post" preventScrollReset>
          <FormError message={releasing?.message} />
          <input type="hidden" name="id" value={id} />
          <Button name="intent" value="release" pending={pending === "release"}>
            Liberar agora: apagar o que está na lista
          </Button>
        </Form>
      )}
      <Form method="post" preventScrollReset noValidate className="max-w-reading space-y-3">
        <FormError message={stopping?.message} />
        <input type="hidden" name="id" value={id} />
        <TextField
          id="stop-reason"
          name="reason"
          label="Suspender: por quê"
          longest={300}
          error={stopping?.fields.reason}
          defaultValue={typedIn(stopping, "reason")}
        />
        <Button variant="quiet" name="intent" value="stop" pending={pending === "stop"}>
          Suspender este descarte
        </Button>
      </Form>
    </div>
  );
}
