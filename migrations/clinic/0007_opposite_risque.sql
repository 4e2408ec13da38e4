CREATE TABLE `first_step_away` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`step` text NOT NULL,
	`away_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`, `step`)
);
