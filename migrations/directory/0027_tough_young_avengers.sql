CREATE TABLE `email_change` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`from_email` text NOT NULL,
	`to_email` text NOT NULL,
	`was_verified` integer NOT NULL,
	`session_id` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text NOT NULL,
	`undo_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`done_at` integer,
	`undo_until_at` integer,
	`held_email` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_token` ON `email_change` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_undo` ON `email_change` (`undo_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_open` ON `email_change` (`account_id`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `email_change_account` ON `email_change` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `email_change_held` ON `email_change` (`held_email`) WHERE held_email is not null;--> statement-breakpoint
CREATE INDEX `email_change_until` ON `email_change` (`undo_until_at`) WHERE held_email is not null;--> statement-breakpoint
CREATE INDEX `email_change_age` ON `email_change` (`asked_at`);--> statement-breakpoint
CREATE INDEX `invitation_email` ON `invitation` (`email`) WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
-- An address that somebody can still go back to is nobody else's meanwhile. Told as the unique index tells it.
CREATE TRIGGER `account_email_held_new` BEFORE INSERT ON `account`
WHEN EXISTS (SELECT 1 FROM `email_change` WHERE `held_email` = NEW.`email` AND `account_id` <> NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: account.email');
END;
--> statement-breakpoint
CREATE TRIGGER `account_email_held` BEFORE UPDATE OF `email` ON `account`
WHEN EXISTS (SELECT 1 FROM `email_change` WHERE `held_email` = NEW.`email` AND `account_id` <> NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: account.email');
END;
