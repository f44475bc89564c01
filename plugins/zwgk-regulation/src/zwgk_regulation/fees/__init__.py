"""国办函〔2020〕109号: what information on request may cost, and how the applicant is told."""
