"""How the weights are made; needs torch and the corpora, which users need not have."""
