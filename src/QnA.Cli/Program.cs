Console.WriteLine("qna");
