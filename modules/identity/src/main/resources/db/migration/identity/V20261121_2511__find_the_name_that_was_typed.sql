-- Of somebody who was invited here and is no member, the name is shown that was typed then; their own would tell who is known
-- elsewhere. Dropping the index reverses this.
create index ix_invitation_name on identity.invitation (organisation_id, email, invited_at desc);
