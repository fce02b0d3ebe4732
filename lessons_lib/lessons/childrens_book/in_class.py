"""What to say to the class, at the board, about each exercise and the mistakes that come up most."""

SAY = {
    "mistake": {
        "": "Cover a sentence and uncover it word by word. Whoever knows that it has gone wrong knocks, and says "
            "which of the three mistakes it is. What the knocker looked at is what the function must look at.",
        "length first": "Uncover Doug, saw, Doug. Somebody knocks now, and the sentence is not over. Was anybody "
                        "counting words?",
        "any name twice": "Uncover Doug, saw, Jane, saw. The knock comes here, before any name has come back. Does "
                          "your function hear it here?",
        "never runs on": "Doug saw Jane, and now uncover the fourth word. Which word do you want to see there, and "
                         "what do you call it if it is another?",
        "nobody sees themselves": "Act out Doug saw Doug, with two learners and then with one in front of a mirror. "
                                  "Which two places of the list did you point at?",
        "nobody stops short": "Uncover Doug, and a full stop. Ask the class what Doug saw.",
        "only one name": "Give the three parts other names: Doug is Spot now. Does your function still knock?",
        "third word first": "Uncover Doug, full stop, and point at the third word. There is none to point at. What "
                            "has to be asked before?",
        "any two names in a row": "Uncover Doug saw Jane saw Jane. Where does the knock come, and which mistake is "
                                  "it? Everything after the first knock is late.",
    },
    "chance": {
        "": "Put the table on the wall and walk a sentence through it with two fingers, one on the last word and one "
            "on the next. At each stop somebody writes down a number. What is done with all of them is the only "
            "question left.",
        "row and column swapped": "Read the column of Doug aloud: after Doug comes saw, in half of all cases. Now "
                                  "read a row aloud. Which question does a row answer?",
        "the first word is free": "Where does the left finger stand before the first word is read? Something was "
                                  "there, and the table has a column for it.",
        "the full stop forgotten": "After Jane the sentence might have gone on. Which number says that it did not?",
        "added up": "Two coins: how often do both show heads? Do with your numbers what you did there.",
        "the mean": "Ten steps, each with a chance of a half. How often do all ten come out? A mean would say a half.",
        "the last word stays the full stop": "The right finger has found its word. Before the next stop, where does "
                                             "the left finger go?",
        "begun with 0": "Write the number that you begin with on the board, and multiply it by anything the class "
                        "calls out.",
        "back after one word": "Count aloud how often your loop goes round for a sentence of four words.",
    },
    "mend": {
        "": "First listen: what does the broken cell write, and which of the three mistakes is that? Then lay two "
            "frames side by side, Doug's and Jane's, and look for the card that one has and the other has not.",
        "nothing changed": "Lay the chances before and after on top of each other. No number has moved. Which card "
                           "was missing in Doug's frame, and which of the four parts should have kept it?",
        "open for good": "Walk three words with the class, the full stop, Doug, saw, and ask at each whether Doug's "
                         "gate should be open. Yours is open at all three.",
        "half open": "Read the forget gate in the frame of saw, for Jane and then for Doug. She has a 1. What has he?",
        "half open for good": "Read Doug's forget gate at every word of a sentence, and Jane's below it. Where do the "
                              "two rows differ?",
        "all gates open for good": "The cell had lost a single number. How many gates have you turned to bring it "
                                   "back?",
        "no vote for Doug": "Let the cell write a page and count the names. One of them was silenced, and had done "
                            "nothing wrong.",
        "Doug is never seen": "Six sentences are allowed. Let the class cross out those that your cell writes. Which "
                              "are left over?",
    },
    "unit": {
        "": "A table on the board with a line for each of the five words: what does Jane's candidate say there, and "
            "which of her gates are open? Then the class fills in Spot's, asking each time what should happen to Spot "
            "at this word.",
        "nothing changed": "Draw Spot's card in three frames: it is empty in all of them. Begin with what he should "
                           "say, and at which word.",
        "Jane's row as it is": "Somebody plays Spot, and reads Jane's part aloud: after which name do they say no? "
                               "And after which name should Spot say it?",
        "yes to itself": "Spot has been read this moment. What should the memory say a word later, when saw has been "
                         "read and a name is due: Spot, or not Spot?",
        "forgets at once": "Follow the card not Spot, frame by frame, from the word Spot on. In which frame do you "
                           "see it for the last time, if at all?",
        "half forgets": "Read Spot's forget gate at each word of a sentence. Any number between shut and open is an "
                        "old card that comes along in part.",
        "never forgets": "At the full stop a card Spot came in. Does it still lie there when not Spot is added? Add "
                         "the two with chalk.",
        "no vote after a full stop": "Let the cell write twenty sentences and make a mark for the name each begins "
                                     "with. Which heap stays empty?",
    },
}
