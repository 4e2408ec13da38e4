import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";

type RatingProps = {
  helpful: boolean | null;
  /** What it is about, where the page is about several. */ of?: { name: string; value: string };
};

/** Whether what a model or our own counting said was of use: asked once, then told. */
export function Rating({ helpful, of }: RatingProps) {
  if (helpful !== null)
    return <p className="mt-3 text-sm">{helpful ? "Você disse que ajudou." : "Você disse que não ajudou."}</p>;
  return (
    <Form method="post" preventScrollReset className="mt-3 flex flex-wrap gap-2">
      <ActingAs />
      <input type="hidden" name="intent" value="rate" />
      {of && <input type="hidden" {...of} />}
      <Button name="helpful" value="yes" variant="quiet">
        Ajudou
      </Button>
      <Button name="helpful" value="no" variant="quiet">
        Não ajudou
      </Button>
    </Form>
  );
}
