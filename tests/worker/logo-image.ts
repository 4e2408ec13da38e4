import { fromBase64url } from "~/lib/base64url";

/** A PNG of 64 × 64 points in one colour. */
export const png =
  fromBase64url(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC-aJAAAAT0lEQVR42u3PQQkAAAgEsGtgweufwwi-hcEKLNO-FgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQGBywL1xnC121CKWQAAAABJRU5ErkJggg",
  ) ?? new Uint8Array();
