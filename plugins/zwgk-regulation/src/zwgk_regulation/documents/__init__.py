"""Rules (规章), normative and other policy documents: how they are made, published, interpreted and marked."""
