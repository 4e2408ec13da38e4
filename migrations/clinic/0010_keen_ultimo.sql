CREATE TABLE `consent_line` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`number` integer NOT NULL,
	`granted` integer NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`place` text NOT NULL,
	`actor_id` text,
	`request_id` text NOT NULL,
	`evidence` text,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`, `purpose`, `number`)
);
--> statement-breakpoint
-- The ledger is the proof: a line that could be altered would prove nothing.
CREATE TRIGGER `consent_line_stays` BEFORE UPDATE ON `consent_line`
BEGIN
	SELECT RAISE(ABORT, 'a line of consent is never altered');
END;
