CREATE TABLE `__new_consent_line` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`subject_id` text DEFAULT '' NOT NULL,
	`number` integer NOT NULL,
	`granted` integer NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`place` text NOT NULL,
	`actor_id` text,
	`request_id` text NOT NULL,
	`evidence` text,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`, `purpose`, `subject_id`, `number`)
);
--> statement-breakpoint
INSERT INTO `__new_consent_line`("clinic_id", "member_id", "purpose", "subject_id", "number", "granted", "version", "digest", "place", "actor_id", "request_id", "evidence", "decided_at") SELECT "clinic_id", "member_id", "purpose", '', "number", "granted", "version", "digest", "place", "actor_id", "request_id", "evidence", "decided_at" FROM `consent_line`;--> statement-breakpoint
DROP TABLE `consent_line`;--> statement-breakpoint
ALTER TABLE `__new_consent_line` RENAME TO `consent_line`;--> statement-breakpoint
CREATE INDEX `consent_line_history` ON `consent_line` (`clinic_id`,`member_id`,`decided_at`);
--> statement-breakpoint
-- The ledger is the proof: a line that could be altered would prove nothing.
CREATE TRIGGER `consent_line_stays` BEFORE UPDATE ON `consent_line`
BEGIN
	SELECT RAISE(ABORT, 'a line of consent is never altered');
END;
--> statement-breakpoint
-- What was agreed to before it stood in the ledger: to the words of then (version 1 and their SHA-256), at the moment of then.
INSERT INTO `consent_line` (`clinic_id`, `member_id`, `purpose`, `subject_id`, `number`, `granted`, `version`, `digest`, `place`, `actor_id`, `request_id`, `evidence`, `decided_at`)
SELECT `clinic_id`, `patient_id`, 'emergency-contact', `id`, 1, 1, 1, 'JUeI04JCaXb4WRoXphAhwCj-499lvFa12wenajxur0U', 'page', `patient_id`, '', 'emergency_contact', `consented_at`
FROM `emergency_contact` WHERE `consented_at` IS NOT NULL;
--> statement-breakpoint
INSERT INTO `consent_line` (`clinic_id`, `member_id`, `purpose`, `subject_id`, `number`, `granted`, `version`, `digest`, `place`, `actor_id`, `request_id`, `evidence`, `decided_at`)
SELECT `clinic_id`, `patient_id`, 'emergency-contact', '', 1, 1, 1, 'JUeI04JCaXb4WRoXphAhwCj-499lvFa12wenajxur0U', 'page', `patient_id`, '', 'emergency_contact', min(`consented_at`)
FROM `emergency_contact` WHERE `consented_at` IS NOT NULL GROUP BY `clinic_id`, `patient_id`;
--> statement-breakpoint
INSERT INTO `consent_line` (`clinic_id`, `member_id`, `purpose`, `subject_id`, `number`, `granted`, `version`, `digest`, `place`, `actor_id`, `request_id`, `evidence`, `decided_at`)
SELECT `clinic_id`, `patient_id`, 'telehealth', `appointment_id`, 1, `answer` = 'online', 1, 'JwMdgqdnPw2Xx-Gu2S9xmrGlZWvCwWdipg_peeCwhOc', 'page', `patient_id`, '', 'telehealth_consent', `said_at`
FROM `telehealth_consent`;
